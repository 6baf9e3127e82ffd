package io.integrationhub.sandbox.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A program in a JVM of its own with the class path of this one, so that tests can kill or freeze it. */
public final class ChildJvm implements AutoCloseable {

    private static final int MAX_OUTPUT_LINES = 2_000;

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private ChildJvm(Process process, Predicate<String> readyLine) {
        this.process = process;
        Thread.ofVirtual().start(() -> read(readyLine));
    }

    /**
     * Starts a program.
     *
     * @param program the program with its arguments, environment and JVM options
     * @param readyLine recognizes the line of output that reports that the program is ready
     */
    public static ChildJvm start(Program program, Predicate<String> readyLine) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program.jvmOptions());
        command.add(program.mainClass());
        command.addAll(program.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            return new ChildJvm(builder.start(), readyLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the line that reports that the program is ready, and returns it. */
    public String awaitReady(Duration atMost) {
        try {
            return ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            kill();
            throw new IllegalStateException("child JVM did not become ready; its output:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void read(Predicate<String> readyLine) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (output.size() > MAX_OUTPUT_LINES) {
                    output.poll();
                }
                if (readyLine.test(line)) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            // The process was killed, which ends its output.
        }
        ready.completeExceptionally(new IllegalStateException("child JVM ended"));
    }

    /** The most recent lines of the program's output. */
    public String output() {
        return String.join("\n", output);
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Whether the program is still running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the program to end and returns its exit code. */
    public int awaitExit(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("child JVM did not end; its output:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Sends SIGKILL, which ends the program at once, and waits for its end. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends SIGTERM, which lets the program shut down gracefully. */
    public void terminate() {
        // Process.destroy would also close the pipes, so that the last lines of output would be lost.
        process.toHandle().destroy();
    }

    /** Sends SIGSTOP, which suspends the program like a very long garbage collection until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    /** Sends SIGCONT, which resumes a frozen program. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /**
     * The program of a child JVM.
     *
     * @param mainClass the class with the main method
     * @param arguments its arguments
     * @param environment added to this JVM's environment
     * @param jvmOptions take precedence over the default options, which are for a quick start
     */
    public record Program(
            String mainClass, List<String> arguments, Map<String, String> environment, List<String> jvmOptions) {

        public Program {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
            jvmOptions = List.copyOf(jvmOptions);
        }

        /** A main class with arguments. */
        public static Program of(Class<?> main, String... arguments) {
            return new Program(main.getName(), List.of(arguments), Map.of(), List.of());
        }

        /** The same with environment variables. */
        public Program withEnvironment(Map<String, String> variables) {
            return new Program(mainClass, arguments, variables, jvmOptions);
        }

        /** The same with JVM options. */
        public Program withJvmOptions(String... options) {
            return new Program(mainClass, arguments, environment, List.of(options));
        }
    }
}
