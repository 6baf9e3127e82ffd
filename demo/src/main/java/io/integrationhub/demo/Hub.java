package io.integrationhub.demo;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands of the script {@code hub}. */
@Command(
        name = "hub",
        description = "The commercetools Integration Hub on this machine.",
        subcommands = {DemoCommand.class, SandboxCommand.class, ScenarioCommand.class})
final class Hub implements Runnable {

    @Option(
            names = {"-h", "--help"},
            description = "Says what there is.",
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static void main(String[] args) {
        // Before any thread logs: logging is set up once, on this one.
        LoggerFactory.getLogger(Hub.class).atDebug().log("started");
        StopSignals.take();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int exitCode = new CommandLine(new Hub())
                .setOut(out)
                .setExecutionExceptionHandler((problem, command, _) -> fail(problem, command))
                .execute(args);
        StopSignals.leaveItToWhoeverStops();
        System.exit(exitCode);
    }

    private static int fail(Exception problem, CommandLine command) {
        // What breaks because it is being stopped is no failure.
        StopSignals.leaveItToWhoeverStops();
        PrintWriter err = command.getErr();
        err.println("hub: " + rootOf(problem));
        err.println("More about it is in .hub/hub.log.");
        err.println("Data of an earlier version may be the cause: delete .hub to begin anew.");
        return 1;
    }

    /** What went wrong at the bottom: what lies above only says who asked for it. */
    private static Throwable rootOf(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? problem : rootOf(cause);
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("""
                The commercetools Integration Hub on this machine.

                  ./hub demo             starts the sandbox and all services, plays the scenarios, stays up
                  ./hub demo --once      the same, and ends after the scenarios; exit code 0 if all went well
                  ./hub sandbox          starts only what is around the services; prints what to set to run one in an IDE
                  ./hub scenario NAME    plays one scenario, in the demo that is up or in one of its own
                  ./hub format           formats all sources
                  ./hub benchmark NAME   measures: stream, extension or checkout-load

                Scenarios:\
                """);
        for (Scenario each : Scenarios.all()) {
            out.printf("  %-12s  %s%n", each.name(), each.promise());
        }
    }
}
