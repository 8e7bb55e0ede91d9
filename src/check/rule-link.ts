/** Where a rule is explained, as a path in the repository: `docs/rules.md#letters-mixed-script`. */
export function ruleLink(code: string): string {
  return `docs/rules.md#${ruleAnchor(code)}`;
}

export function ruleAnchor(code: string): string {
  return code.replace('/', '-');
}
