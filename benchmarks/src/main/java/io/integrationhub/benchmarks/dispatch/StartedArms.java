package io.integrationhub.benchmarks.dispatch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Arms that consume their topics, until closed. What they receive goes to the run that each arm is given. */
final class StartedArms implements AutoCloseable {

    private final Map<Arm, Consumer<String>> runs = new ConcurrentHashMap<>();
    private final List<Arm.Started> started;

    private StartedArms(List<Arm> arms, Infrastructure infrastructure) {
        this.started = arms.stream()
                .map(arm -> arm.start(infrastructure, body -> process(arm, body)))
                .toList();
    }

    static StartedArms start(List<Arm> arms, Infrastructure infrastructure) {
        return new StartedArms(arms, infrastructure);
    }

    /** From now on the run gets the bodies that the arm receives. */
    void give(Arm arm, Consumer<String> run) {
        runs.put(arm, run);
    }

    private void process(Arm arm, String body) {
        Consumer<String> run = runs.get(arm);
        if (run != null) {
            run.accept(body);
        }
    }

    @Override
    public void close() {
        started.forEach(Arm.Started::close);
    }
}
