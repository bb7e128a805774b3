"""A process that has Pelican and the plugin loaded already and forks for every build it is asked for.

Started by ``building.run_pelican``. Each line of its input is the arguments of one ``pelican`` command and
the two files for what it prints; each line of its output is an exit status. A child ends as the command does.
"""

from __future__ import annotations

import json
import os
import sys

import pelican

import langnghe.hooks.build
import langnghe.hooks.catalogue
import langnghe.hooks.reader
import langnghe.hooks.writer  # noqa: F401


def main() -> None:
    for line in iter(sys.stdin.readline, ""):  # line by line: a child must find nothing read ahead
        order = json.loads(line)
        if (child := os.fork()) == 0:
            for descriptor, name in ((1, order["stdout"]), (2, order["stderr"])):
                os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            sys.exit(pelican.main(order["arguments"]))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
