/** LibreOffice at work: opens Word files, accepts or rejects their changes, saves them again. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Task = 'accept' | 'reject' | 'save';

export interface Job {
  readonly task: Task;
  readonly bytes: Uint8Array;
}

const NAMES = ['soffice', 'libreoffice'];

function findLibreOffice(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}

/** Why the tests with LibreOffice are skipped; undefined if they run. */
export function missingLibreOffice(): string | undefined {
  return findLibreOffice() === undefined
    ? 'LibreOffice was not found: on Debian, apt-get install libreoffice-writer-nogui.'
    : undefined;
}

/**
 * One process does all jobs, as starting takes longest.
 * @returns the file that it saved for each job
 */
export function processed(jobs: readonly Job[]): readonly Uint8Array[] {
  const soffice = findLibreOffice();
  if (soffice === undefined) throw new Error(missingLibreOffice());
  const folder = mkdtempSync(join(tmpdir(), 'policy-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    const run = (...args: readonly string[]) =>
      execFileSync(
        soffice,
        [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', ...args],
        { stdio: 'ignore', timeout: 180_000 },
      );
    // A new profile gets an empty macro, which would replace ours.
    run('--terminate_after_init');
    const library = join(profile, 'user/basic/Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'Module1.xba'), MODULE);
    const lines = jobs.map(({ task, bytes }, i) => {
      const [from, to] = [join(folder, `${i}.docx`), join(folder, `${i}.saved.docx`)];
      writeFileSync(from, bytes);
      return [task, from, to].join('\t');
    });
    const list = join(folder, 'jobs.txt');
    writeFileSync(list, `${lines.join('\n')}\n`);
    run(`macro:///Standard.Module1.Run("${list}")`);
    return jobs.map((_, i) => new Uint8Array(readFileSync(join(folder, `${i}.saved.docx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MACRO = `
Sub Run(jobs As String)
  Dim number, job, parts, document, dispatcher
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim format(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  number = FreeFile
  Open jobs For Input As #number
  Do While Not EOF(number)
    Line Input #number, job
    If job <> "" Then
      parts = Split(job, Chr(9))
      document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(1)), "_blank", 0, hidden())
      If parts(0) = "accept" Then
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
      End If
      If parts(0) = "reject" Then
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
      End If
      document.storeToURL(ConvertToURL(parts(2)), format())
      document.close(True)
    End If
  Loop
  Close #number
  StarDesktop.terminate()
End Sub
`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</script:module>
`;
