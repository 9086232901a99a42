"""Completion scripts for shells, made from the command line itself, so that they cannot drift from it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

SHELLS: Final = {
    "bash": 'eval "$(pressparse completion bash)"  in ~/.bashrc',
    "zsh": 'eval "$(pressparse completion zsh)"  in ~/.zshrc, after compinit',
    "fish": "pressparse completion fish > ~/.config/fish/completions/pressparse.fish",
}

_BASH: Final = """\
_pressparse() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
    COMPREPLY=()
    case "$before" in
{choices}
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{commands} --help --version" -- "$word"))
    elif [[ "$word" == -* ]]; then
        case "${{COMP_WORDS[1]}}" in
{options}
        esac
    fi
}}
complete -o default -o filenames -F _pressparse pressparse
"""
_ZSH: Final = "autoload -Uz bashcompinit && bashcompinit\n"


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that makes `shell` complete commands, options, their choices, and files."""
    commands = _commands(parser)
    if shell == "fish":
        return "".join(f"{line}\n" for line in _fish(commands))
    choices = "\n".join(
        f'        {"|".join(names)}) COMPREPLY=($(compgen -W "{" ".join(values)}" -- "$word")); return;;'
        for command in commands.values()
        for names, _, values in _options(command)
        if values and names
    )
    shells = "|".join(name for name, command in commands.items() if any(not names for names, _, _ in _options(command)))
    named = [values for command in commands.values() for names, _, values in _options(command) if not names]
    choices += "".join(f'\n        {shells}) COMPREPLY=($(compgen -W "{" ".join(values)}" -- "$word")); return;;' for values in named)
    options = "\n".join(
        f'            {name}) COMPREPLY=($(compgen -W "{" ".join(o for names, _, _ in _options(command) for o in names)}" -- "$word"));;'
        for name, command in commands.items()
    )
    return (_ZSH if shell == "zsh" else "") + _BASH.format(choices=choices, commands=" ".join(commands), options=options)


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    return next(dict(action.choices or {}) for action in parser._actions if isinstance(action, argparse._SubParsersAction))


def _options(command: argparse.ArgumentParser) -> Iterator[tuple[list[str], str, list[str]]]:
    """The options of a command, with what they tell and may be; arguments that have choices come without a name."""
    for action in command._actions:
        values = [str(choice) for choice in action.choices or ()]
        if action.option_strings or values:
            yield list(action.option_strings), action.help or "", values


def _fish(commands: dict[str, argparse.ArgumentParser]) -> Iterator[str]:
    for name, command in commands.items():
        yield f"complete -c pressparse -n __fish_use_subcommand -f -a {name}"
        for names, told, values in _options(command):
            flags = "".join(f" -{'l' if option.startswith('--') else 's'} {option.lstrip('-')}" for option in names)
            choices = f" -x -a '{' '.join(values)}'" if values else ""
            text = told.split("(default")[0].split(":")[0].strip().replace("'", "")
            yield f"complete -c pressparse -n '__fish_seen_subcommand_from {name}'{flags}{choices} -d '{text}'"
