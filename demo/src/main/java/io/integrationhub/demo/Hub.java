package io.integrationhub.demo;

import io.integrationhub.demo.run.StopSignals;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands of the script {@code hub}. */
@Command(
        name = "hub",
        description = "The commercetools Integration Hub on this machine.",
        subcommands = {DemoCommand.class, SandboxCommand.class, ScenarioCommand.class, FeedCommand.class})
final class Hub implements Runnable {

    @Option(
            names = {"-h", "--help"},
            description = "Lists commands and scenarios.",
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static void main(String[] args) {
        // Initializes logging on this thread, before others log.
        LoggerFactory.getLogger(Hub.class).atDebug().log("started");
        StopSignals.install();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int exitCode = new CommandLine(new Hub())
                .setOut(out)
                .setExecutionExceptionHandler((problem, command, _) -> fail(problem, command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        StopSignals.waitIfStopping();
        System.exit(exitCode);
    }

    private static int fail(Exception problem, CommandLine command) {
        // A failure caused by stopping is not reported.
        StopSignals.waitIfStopping();
        PrintWriter err = command.getErr();
        err.println("hub: " + rootOf(problem));
        err.println("See .hub/hub.log for details.");
        err.println("Data of an earlier version may be the cause; delete .hub to start from scratch.");
        return 1;
    }

    /** Returns the root cause: the exceptions around it only name the callers. */
    private static Throwable rootOf(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? problem : rootOf(cause);
    }

    /** Lists commands and scenarios, as the script does without building. */
    @Override
    public void run() {
        spec.commandLine().getOut().print(commands());
    }

    static String commands() {
        try (InputStream text = Hub.class.getResourceAsStream("/commands.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
