import { STATUS_CODES } from 'node:http';

/** What an address of the sign-in answers when it refuses: plain JSON, unlike the API. */
export class OauthProblem extends Error {
  override readonly name = 'OauthProblem';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    { detail, hint }: { readonly detail: string; readonly hint?: string },
  ) {
    super(detail);
    this.status = status;
    this.body = {
      ...(hint !== undefined && { hint }),
      title: STATUS_CODES[status] ?? 'Error',
      type: 'https://developers.amocrm.ru/v3/errors/OAuthProblemJson',
      status,
      detail,
    };
  }
}

export const oauthProblemResponse = ({ status, body }: OauthProblem): Response =>
  Response.json(body, { status });
