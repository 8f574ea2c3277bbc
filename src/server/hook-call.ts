import type { HookService } from '../cds/service.ts';
import type { Caller, SnoozeOf } from './caller.ts';
import type { Engine } from './engine.ts';
import type { ParsedHook } from './parse-hook.ts';

/** One call of a hook, by whom, and with what it is answered. */
export interface HookCall {
  engine: Engine;
  caller: Caller;
  service: HookService;
  hook: ParsedHook;
  snoozedUntil: SnoozeOf;
}
