"""`python -m pressparse`: the same as the command."""

import sys

from pressparse.cli import main

sys.exit(main())
