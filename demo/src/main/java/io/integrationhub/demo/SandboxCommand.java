package io.integrationhub.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Starts only what is around the services. */
@Command(
        name = "sandbox",
        description = "Starts only what is around the services, and prints what to set to run one in an" + " IDE.")
final class SandboxCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        RunFolder folder = RunFolder.ofProject();
        if (!folder.take()) {
            return console.alreadyUp(folder);
        }
        try (Run run = Run.ofTheWorld(folder, console)) {
            console.addresses(run.addresses());
            console.variables(run.variables(), run.furtherVariables());
            console.worldStaysUp();
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
