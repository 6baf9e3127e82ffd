package io.integrationhub.demo.run;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the run in order on Ctrl-C and on the signals that end a process; a second signal ends it at once.
 *
 * <p>A JVM runs its shutdown hooks concurrently, and a hook of the database library would stop the database while
 * services finish their work. The signals are therefore handled before they become a shutdown. The JDK's class for
 * signals is called by reflection because compilers warn about it.
 */
public final class StopSignals {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

    /** Hang-up, Ctrl-C, and the default signal of {@code kill}. */
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");

    /** The convention of shells: signal 2, Ctrl-C, gives 130. */
    private static final int EXIT_CODE_ABOVE = 128;

    private static final int TERMINATED = EXIT_CODE_ABOVE + 15;

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private static volatile Runnable onStop = () -> {};

    private StopSignals() {}

    /** Handles the signals from now on, and stops when the launching process ends. */
    public static void install() {
        NAMES.forEach(StopSignals::handle);
        ProcessHandle.of(Long.getLong("hub.launcher", -1))
                .ifPresent(launcher -> launcher.onExit().thenRun(() -> stop(TERMINATED)));
    }

    /** Sets what is done before the process ends. */
    public static void onStop(Runnable stopping) {
        onStop = stopping;
    }

    /** Blocks the caller for good if the process is being stopped. */
    public static void waitIfStopping() {
        if (!STOPPING.get()) {
            return;
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object instance = signal.getConstructor(String.class).newInstance(name);
            int number = (int) signal.getMethod("getNumber").invoke(instance);
            Object stopping = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (_, method, _) -> stopOn(method, EXIT_CODE_ABOVE + number));
            signal.getMethod("handle", signal, handler).invoke(null, instance, stopping);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Windows has no hang-up signal; without handlers the shutdown hooks still stop the run.
            LOG.atDebug().addKeyValue("signal", name).setCause(e).log("Signal not handled");
        }
    }

    private static Object stopOn(Method method, int exitCode) {
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
