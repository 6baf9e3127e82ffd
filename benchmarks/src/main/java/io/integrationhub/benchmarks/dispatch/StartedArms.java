package io.integrationhub.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Arms that consume their topics, until closed. */
record StartedArms(List<Arm.Started> arms) implements AutoCloseable {

    /** Starts these; {@code processor} gets each record's body with the arm that received it. */
    static StartedArms start(List<Arm> arms, Infrastructure infrastructure, BiConsumer<Arm, String> processor) {
        List<Arm.Started> started = new ArrayList<>();
        for (Arm arm : arms) {
            started.add(arm.start(infrastructure, body -> processor.accept(arm, body)));
        }
        return new StartedArms(started);
    }

    @Override
    public void close() {
        for (Arm.Started arm : arms) {
            arm.close();
        }
    }
}
