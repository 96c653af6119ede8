# SPDX-License-Identifier: GPL-3.0-or-later
"""A virtual screen with the real window on it, used the way a screen reader and a keyboard use it (AT-SPI, xdotool)."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

BUS = next((p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher") if os.path.exists(p)), None)


def wait_until(what, check, seconds=30):
    """Calls check() until it is true; fails with what was waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = check()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} s: {what}")


class Desktop:
    """Xvfb, a session bus, the accessibility bus and a window manager; everything ends with close()."""

    def __init__(self, size="1440x900"):
        self.run = tempfile.mkdtemp(prefix="linedesk-e2e-")
        os.chmod(self.run, 0o700)
        self.processes = []
        self.program = None
        self.pyatspi = None
        read, write = os.pipe()
        self.env = dict(os.environ, XDG_RUNTIME_DIR=self.run, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", TZ="UTC")
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.env.pop(name, None)
        self._spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"], pass_fds=[write])
        os.close(write)
        self.env["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=self.env, stdout=subprocess.PIPE, text=True)
        self.processes.append(bus)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._spawn([BUS, "--launch-immediately"])
        self._spawn(["openbox"])
        time.sleep(0.5)  # both have no way to say that they are ready
        os.environ.update({k: self.env[k] for k in ("DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")})

    def _spawn(self, command, **more):
        process = subprocess.Popen(command, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process

    def start(self, command, **env):
        """Starts the program and waits for its window."""
        self.log = open(os.path.join(self.run, "program.log"), "ab")
        self.program = subprocess.Popen(command, env=dict(self.env, **env), stdout=self.log, stderr=self.log)
        if self.pyatspi is None:
            import pyatspi

            self.pyatspi = pyatspi
        wait_until("a window", lambda: self.program.poll() is not None or any(a.childCount for a in self._apps()))
        assert self.program.poll() is None, "the program ended: " + open(self.log.name).read()[-2000:]

    def stop(self):
        """Closes the program as a session's end does, and tells its exit code."""
        self.program.send_signal(signal.SIGTERM)
        return self.program.wait(20)

    def close(self):
        for process in reversed(self.processes + ([self.program] if self.program else [])):
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            process.wait(20)
        shutil.rmtree(self.run, ignore_errors=True)

    # --- what is on the screen ---

    def _apps(self):
        desktop = self.pyatspi.Registry.getDesktop(0)
        every = (desktop.getChildAtIndex(i) for i in range(desktop.childCount))
        return [a for a in every if a is not None and a.name == "LineDesk"]

    def _walk(self, node, depth=0):
        """What is showing below a node; cells of a table on a hidden page call themselves showing, so their parents decide."""
        try:
            if depth > 0 and not node.getState().contains(self.pyatspi.STATE_SHOWING):
                return
            yield node
            count = min(node.childCount, 400)
        except Exception:
            return
        for i in range(count if depth < 40 else 0):
            try:
                child = node.getChildAtIndex(i)
            except Exception:
                child = None
            if child is not None:
                yield from self._walk(child, depth + 1)

    def elements(self):
        """Everything that is showing now, as (role, name, node)."""
        found = []
        for app in self._apps():
            for node in self._walk(app):
                try:
                    found.append((node.getRoleName(), node.name, node))
                except Exception:
                    continue
        return found

    def find(self, name, role=None, inside=None):
        """The first with that name; `inside`: among what is below the element of that name."""
        every = self.elements() if inside is None else self._below(inside)
        for r, n, node in every:
            if n == name and (role is None or r == role):
                return node
        return None

    def _below(self, name):
        outer = self.find(name)
        return [(node.getRoleName(), node.name, node) for node in self._walk(outer)] if outer else []

    def has_text(self, text):
        return any(text in n for _, n, _ in self.elements())

    def cells(self, text):
        """The table cells whose words have the text."""
        return [node for role, name, node in self.elements() if role == "table cell" and text in name]

    def wait_for(self, name, role=None, seconds=30, inside=None):
        return wait_until(f"{role or 'element'} {name!r}", lambda: self.find(name, role, inside), seconds)

    def wait_text(self, text, seconds=30):
        wait_until(f"text {text!r}", lambda: self.has_text(text), seconds)

    # --- hands ---

    def _xdotool(self, *args):
        subprocess.run(["xdotool", *map(str, args)], env=self.env, check=True)

    def click(self, name, role=None, inside=None):
        box = self.wait_for(name, role, inside=inside).queryComponent().getExtents(self.pyatspi.DESKTOP_COORDS)
        self._xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def type(self, text):
        self._xdotool("type", "--delay", 12, text)

    def key(self, *keys):
        self._xdotool("key", "--delay", 40, *keys)

    def fill(self, name, role, text):
        """Puts text into a field in place of what it holds."""
        self.click(name, role)
        self.key("ctrl+a")
        self.type(text)

    def shot(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.env, check=True)
