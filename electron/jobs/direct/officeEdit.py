"""Edits a document in LibreOffice as a colleague does who opens it there.

Usage: python3 officeEdit.py PROFILE SOURCE TARGET COMMANDS

PROFILE is a folder for LibreOffice's settings, COMMANDS a JSON list of objects with the name of an edit in "do". TARGET is
written as a Word document, or as plain text where its name ends in ".txt". SOURCE and TARGET may be JSON lists of the same
length, which are edited in one run. Prints one line a document; ends with an error where words are not found.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    result = PropertyValue()
    result.Name, result.Value = name, content
    return result


class Office:
    def __init__(self, profile):
        pipe = f"stet-{Path(profile).name}-{time.time_ns()}"
        self.process = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).resolve().as_uri()}",
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.25)
        else:
            self.process.kill()
            raise SystemExit("LibreOffice did not start")
        self.desktop = self.make("com.sun.star.frame.Desktop")
        self.dispatcher = self.make("com.sun.star.frame.DispatchHelper")

    def make(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def sign(self, name):
        provider = self.make("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            (value("nodepath", "/org.openoffice.UserProfile/Data"),),
        )
        access.givenname, access.sn = name, ""
        access.commitChanges()

    def end(self):
        try:
            self.desktop.terminate()
            self.process.wait(30)
        except Exception:
            self.process.kill()


class Edits:
    """The edits, by their names in the commands."""

    def __init__(self, office, document):
        self.office, self.document = office, document

    def dispatch(self, command, *arguments):
        frame = self.document.CurrentController.Frame
        self.office.dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, tuple(arguments))

    def found(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findFirst(search)
        if found is None:
            raise SystemExit(f"not in the document: {words}")
        return found

    def go(self, words):
        self.document.CurrentController.select(self.found(words))
        return self.document.CurrentController.ViewCursor

    def author(self, name):
        self.office.sign(name)

    def track(self, on):
        self.document.RecordChanges = on

    def replace(self, find, text):
        self.found(find).String = text

    def type(self, after, text):
        found = self.found(after)
        found.Text.insertString(found.End, text, False)

    def delete(self, find):
        self.found(find).String = ""

    def paragraph(self, after, text):
        from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

        found = self.found(after)
        found.Text.insertControlCharacter(found.End, PARAGRAPH_BREAK, False)
        found = self.found(after)
        cursor = found.Text.createTextCursorByRange(found.End)
        cursor.gotoNextParagraph(False)
        found.Text.insertString(cursor, text, False)

    def moveUp(self, find, count=1):
        self.go(find).collapseToStart()
        for _ in range(count):
            self.dispatch("MoveUp")

    def accept(self, find):
        cursor = self.go(find)
        cursor.collapseToStart()
        # The change that the cursor is in, and not at the edge of.
        cursor.goRight(1, False)
        self.dispatch("AcceptTrackedChange")

    def acceptAll(self):
        self.dispatch("AcceptAllTrackedChanges")

    def rejectAll(self):
        self.dispatch("RejectAllTrackedChanges")

    def comment(self, find, text):
        self.go(find)
        self.dispatch("InsertAnnotation", value("Text", text))


def main(profile, source, target, commands):
    office = Office(profile)
    try:
        sources = json.loads(source) if source.startswith("[") else [source]
        targets = json.loads(target) if target.startswith("[") else [target]
        for one, other in zip(sources, targets):
            document = office.desktop.loadComponentFromURL(
                Path(one).resolve().as_uri(), "_blank", 0, (value("Hidden", True),)
            )
            if document is None:
                raise SystemExit(f"LibreOffice does not open {one}")
            edits = Edits(office, document)
            for command in json.loads(commands):
                name = command.pop("do")
                getattr(edits, name)(**command)
            kind = "Text (encoded)" if other.endswith(".txt") else "MS Word 2007 XML"
            options = (value("FilterName", kind), value("FilterOptions", "UTF8,LF,,,"))
            document.storeToURL(Path(other).resolve().as_uri(), options)
            document.close(True)
            print(other, flush=True)
    finally:
        office.end()


main(*sys.argv[1:])
