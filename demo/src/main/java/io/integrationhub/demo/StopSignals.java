package io.integrationhub.demo;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the run in good order on Ctrl-C and when the process is told to end; told twice, it ends at once.
 *
 * <p>A JVM runs its shutdown hooks side by side, and one of the database library's would stop the database under
 * services that still finish their work. So the signals are taken before they become a shutdown. The JDK's class for
 * that is called by its name, because compilers warn of it.
 */
final class StopSignals {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

    /** Hang-up, Ctrl-C, and what {@code kill} sends. */
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");

    /** As shells have it: Ctrl-C, which is signal 2, gives 130. */
    private static final int EXIT_CODE_ABOVE = 128;

    private static final int TERMINATED = EXIT_CODE_ABOVE + 15;

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private static volatile Runnable onStop = () -> {};

    private StopSignals() {}

    /** Takes the signals from now on, and ends when the process does that started this one. */
    static void take() {
        NAMES.forEach(StopSignals::take);
        ProcessHandle.of(Long.getLong("hub.launcher", -1))
                .ifPresent(launcher -> launcher.onExit().thenRun(() -> stop(TERMINATED)));
    }

    /** What has to be done before the process ends. */
    static void onStop(Runnable stopping) {
        onStop = stopping;
    }

    /** The caller has nothing left to do while somebody else ends the process. */
    static void leaveItToWhoeverStops() {
        if (!STOPPING.get()) {
            return;
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object wanted = signal.getConstructor(String.class).newInstance(name);
            int number = (int) signal.getMethod("getNumber").invoke(wanted);
            Object stopping = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (_, method, _) -> handle(method, EXIT_CODE_ABOVE + number));
            signal.getMethod("handle", signal, handler).invoke(null, wanted, stopping);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Windows has no hang-up; and without any of them the shutdown hooks still end it.
            LOG.atDebug().addKeyValue("signal", name).setCause(e).log("signal not taken");
        }
    }

    private static Object handle(Method method, int exitCode) {
        if (method.getName().equals("handle")) {
            stop(exitCode);
        }
        return method.getReturnType() == boolean.class;
    }

    private static void stop(int exitCode) {
        if (!STOPPING.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(exitCode);
        }
        Thread.ofPlatform().name("run-stop").start(() -> {
            onStop.run();
            System.exit(exitCode);
        });
    }
}
