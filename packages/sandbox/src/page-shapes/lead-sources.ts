/** `GET /ajax/sources`: a source of leads of the account, as `GET /api/v4/sources` has it. */
export interface PageLeadSource {
  readonly id: number;
  readonly pipelineId: number;
  readonly name: string;
  readonly externalId: string;
  /** The widget whose source it is; null for one of an integration without files. */
  readonly widgetCode: string | null;
}

/** `POST /ajax/sources`: a widget is added to a pipeline as a source. */
export interface AddSourceBody {
  readonly widgetCode: string;
  readonly pipelineId: number;
  /** What the source is called at first: the name of the widget in the person's language. */
  readonly name: string;
}
