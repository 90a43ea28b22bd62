import type { Component, XmlNode } from '../../catalog/types.ts';

/** What is wrong with one component, and where. Lines and columns count from 1. */
export interface Problem {
  readonly message: string;
  readonly severity: 'Error' | 'Warning';
  readonly line?: number;
  readonly column?: number;
  /** File it lies in when that is not the component's main file. */
  readonly path?: string;
}

/** An error at an element. */
export const errorAt = (node: XmlNode | undefined, message: string): Problem => ({
  message,
  severity: 'Error',
  ...(node ? { line: node.line, column: node.column } : {}),
});

/** A component of the package and what is known of it. */
export interface Subject {
  readonly component: Component;
  /** Package path of the file it lies in. */
  readonly path: string;
}

export const keyOf = (type: string, fullName: string): string => `${type}:${fullName.toLowerCase()}`;
