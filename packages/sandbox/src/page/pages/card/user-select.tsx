import { usePageState } from '../../page-context.ts';

interface UserSelectProps {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  change(value: number): void;
}

/** Who is responsible, chosen among the account's users. */
export function UserSelect({ id, name, value, change }: UserSelectProps) {
  const { users } = usePageState();
  return (
    <select
      class="text-input"
      id={id}
      name={name}
      value={value}
      onChange={({ currentTarget }) => change(Number(currentTarget.value))}
    >
      {users.map((user) => (
        <option key={user.id} value={user.id}>
          {user.name}
        </option>
      ))}
    </select>
  );
}
