package io.integrationhub.inventorythreshold;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Lets a flow die at a chosen step: just before or just after a call to one of its ports. A dead
 * process makes no further call, so nothing it would tidy up is tidied up.
 */
final class CrashingProcess {

    private final int crashAt;
    private int step;
    private boolean dead;

    /**
     * Dies at the given step, counting the moments before and after each call from 1; 0 lives for
     * ever.
     */
    CrashingProcess(int crashAt) {
        this.crashAt = crashAt;
    }

    /** The process died. */
    static final class Crash extends RuntimeException {}

    boolean isDead() {
        return dead;
    }

    /** The same port as this process sees it. */
    <T> T around(Class<T> type, T port) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, args) -> {
                            pass();
                            try {
                                Object answer = method.invoke(port, args);
                                pass();
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
        return type.cast(proxy);
    }

    private void pass() {
        step++;
        if (step == crashAt) {
            dead = true;
        }
        if (dead) {
            throw new Crash();
        }
    }
}
