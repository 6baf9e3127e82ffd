package io.integrationhub.demo;

import io.integrationhub.demo.run.Console;
import io.integrationhub.demo.run.Run;
import io.integrationhub.demo.run.RunFolder;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Starts only broker, database and stand-ins. */
@Command(
        name = "sandbox",
        description = "Starts only broker, database and stand-ins, and prints the variables to run a service.")
final class SandboxCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        RunFolder folder = RunFolder.ofProject();
        if (!folder.tryLock()) {
            return console.alreadyRunning(folder);
        }
        try (Run run = Run.ofSandbox(folder, console)) {
            console.addresses(run.addresses());
            console.variables(run.variables(), run.serviceVariables());
            console.sandboxStaysUp();
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
