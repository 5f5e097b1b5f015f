import type { Schemas } from '$lib/api/types';

/** Each may do what those before may. */
export const ROLES = ['reader', 'editor', 'admin'] as const satisfies Schemas['User']['role'][];
