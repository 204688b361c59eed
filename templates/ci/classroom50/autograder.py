"""The autograder of one assignment of Classroom 50: put it at CLASSROOM/autograders/ASSIGNMENT/autograder.py.

Its runtime needs {"java": "25", "apt": ["maven", "bubblewrap"]}. Put your copy of grade beside this file, as grade/; for hidden
checks, a folder exercises/ beside it, too.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

command = [str(HERE / "grade" / "grade"), "--untrusted", "--github", "--classroom50", "result.json"]
if (HERE / "exercises").is_dir():
    command += ["--exercises", str(HERE / "exercises")]
# 1 is a grade and stands in result.json; anything above is no grade, which the runner books as an error
code = subprocess.run(command + ["."], check=False).returncode
sys.exit(0 if code == 1 else code)
