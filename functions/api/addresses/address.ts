import type { HttpMethod } from '@azure/functions';
import type { Endpoint } from '../../../shared/api/endpoint';

/** Where something answers, and under which name. */
export type Address = {
  readonly name: string;
  readonly methods: HttpMethod[];
  /** Below `/api/`. */
  readonly route: string;
};

export const addressOf = ({ name, method, route }: Endpoint): Address => ({ name, methods: [method], route });
