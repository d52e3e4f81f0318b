/** An answer that says what is wrong, in the form that the CRM's own answers have. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  /** The same in a word that programs can read. */
  readonly reason?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** @see https://www.amocrm.ru/developers/content/crm_platform/error-codes */
export function problem({ status, detail, reason, headers = {} }: Problem): Response {
  const title = titles[status] ?? 'Error';
  const body = {
    title,
    type: `https://httpstatus.es/${status}`,
    status,
    detail,
    ...(reason && { reason }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
