export function importsOf(file: string, code: string): string[];
export function wrongImports(file: string, code: string): string[];
