export function buildInPage(): Promise<void>;
