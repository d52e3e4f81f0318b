/** Where the server of this widget is, from `.env` or the environment. */
export const backend = import.meta.env.VITE_BACKEND ?? 'https://choose-a-time.example';
