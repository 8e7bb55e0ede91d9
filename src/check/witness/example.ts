/**
 * Examples of the rules of witnesses: a timestamp of the seal of the first edition, made with
 * `openssl ts -reply` by an authority of the examples.
 */
import { FIRST } from '../seals/example.ts';

const ROOT = `-----BEGIN CERTIFICATE-----
MIIBdDCCARqgAwIBAgIUWOxjIVSzEDrn0ffs3TD+tP72ZvwwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMRXhhbXBsZSBSb290MCAXDTI2MTEyNTIxMzk1MloYDzIxMjYx
MTAxMjEzOTUyWjAXMRUwEwYDVQQDDAxFeGFtcGxlIFJvb3QwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAATL2UpCSQHmbgrbKf+hxRsmqNrDjRXCuJjzz+lgacXNpT3f
vTP1IrRZzZ5J2j0hoH3EMOkmv5joJnUWnNhxSYdxo0IwQDAPBgNVHRMBAf8EBTAD
AQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUWXsCeZUNWtuD51Nnu6Q7IeQ7
0wgwCgYIKoZIzj0EAwIDSAAwRQIgYiApYdeIXWpzwdNkQYRyuZBHDqZzhSV248oW
7bH+7ngCIQCX9H5dEONtuiXmdFwgcA7KuzGHOtZFGo+YQr20iGQvHg==
-----END CERTIFICATE-----
`;

const TIMESTAMP = [
  'MIIDkjADAgEAMIIDiQYJKoZIhvcNAQcCoIIDejCCA3YCAQMxDzANBglghkgBZQMEAgEFADBjBgsqhkiG9w0BCRABBKBU',
  'BFIwUAIBAQYEKgMEATAxMA0GCWCGSAFlAwQCAQUABCDOjMdzT38zrpeHBTM004qN1FAvjgwCvzb6NM9gBIJ+RgIBAhgP',
  'MjAyNjExMjUyMTQwMDVaoIIBsTCCAa0wggFToAMCAQICFCgODoVnVyR3mxWCJFUcZmx8+/gIMAoGCCqGSM49BAMCMBcx',
  'FTATBgNVBAMMDEV4YW1wbGUgUm9vdDAgFw0yNjExMjUyMTM5NTJaGA8yMTI2MTEwMTIxMzk1MlowHTEbMBkGA1UEAwwS',
  'RXhhbXBsZSBUaW1lc3RhbXBzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMtgBiPOQJfP7h0Cg8skisOdVr54/gU1v',
  'z1r645Zbudy2Lve4SW5xVGWyW5LrJqp9RMrnndwg9uvVXILsT/eh1qN1MHMwCQYDVR0TBAIwADAOBgNVHQ8BAf8EBAMC',
  'B4AwFgYDVR0lAQH/BAwwCgYIKwYBBQUHAwgwHQYDVR0OBBYEFC6aB0vWh28YB35IEFZ37bQ6EqixMB8GA1UdIwQYMBaA',
  'FFl7AnmVDVrbg+dTZ7ukOyHkO9MIMAoGCCqGSM49BAMCA0gAMEUCIFfa4so61nnMSLMw30IntQ/c39R+j7ipOAnAhRCT',
  'bMNFAiEAlvs+j+KgIcTB+G9rb4DuT/dRJvUWpNJtVk+0pbOBUqcxggFEMIIBQAIBATAvMBcxFTATBgNVBAMMDEV4YW1w',
  'bGUgUm9vdAIUKA4OhWdXJHebFYIkVRxmbHz7+AgwDQYJYIZIAWUDBAIBBQCggaQwGgYJKoZIhvcNAQkDMQ0GCyqGSIb3',
  'DQEJEAEEMBwGCSqGSIb3DQEJBTEPFw0yNjExMjUyMTQwMDVaMC8GCSqGSIb3DQEJBDEiBCCDwlm88aaFdRfkBvQKV+hu',
  'ZnQoLniR+NF1GYDberEalzA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCD774qn+5mL+QAwBQKi2PZaXXbiCsKGZ+zmaymw',
  'zh1c7DAKBggqhkjOPQQDAgRIMEYCIQCmEoFHgjrLvHJXTYknoe5uWUh6qv6oPPudDdBHBwAInwIhAOW16VgIjaRzs1Vg',
  'kRQXZ3uLN0FMrSB9ZBmzej3pdvbZ',
].join('');

/** The path of the timestamp. */
export const TIMESTAMP_FILE = 'privacy/2025-01-01/seal.example.tsr';

/** The first edition with a timestamp of an authority that the operator trusts. */
export const WITNESSED = {
  ...FIRST,
  'witnesses.pem': `# The authority of the examples\n${ROOT}`,
  [TIMESTAMP_FILE]: bytesOf(TIMESTAMP),
};

/** A signature with an algorithm of Kazakhstan, cut off after its name. */
export const NATIONAL_SIGNATURE = bytesOf(
  'MDEGCSqGSIb3DQEHAqAkMCICAQExEDAOBgoqgw4DCgEDAQEABQAwCwYJKoZIhvcNAQcB',
);

/** A timestamp with that algorithm, cut off after its time, 2026-11-25T12:00:00Z. */
export const NATIONAL_TIMESTAMP = bytesOf(
  'MIGXMAMCAQAwgY8GCSqGSIb3DQEHAqCBgTB/AgEBMRAwDgYKKoMOAwoBAwEBAAUAMGgGCyqGSIb3DQEJ' +
    'EAEEoFkEVzBVAgEBBggqgw4DAwIGATAyMA4GCiqDDgMKAQMBAQAFAAQgAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAACAQEYDzIwMjYxMTI1MTIwMDAwWg==',
);

/** `document.yaml` of an operator who promises witnesses. */
export const PROMISED = `title: { kk: Саясат, ru: Политика }
contact: { name: { kk: К, ru: К }, email: support@sample.kz }
witness: required
`;

function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64');
}
