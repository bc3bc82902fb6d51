"""Runs the daemons of a service as green threads of this process."""


def run_daemons(configuration, makers):
    """Each maker returns a daemon; they run until the process is told to end."""
    from oslo_service import service

    launcher = service.ServiceLauncher(configuration, restart_method='mutate')
    for make in makers:
        launcher.launch_service(make())
    launcher.wait()
