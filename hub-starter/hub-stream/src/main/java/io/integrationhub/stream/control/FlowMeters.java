package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.Dispatchers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the state of all flows shown; apart from the counting, which the dispatchers themselves need. */
class FlowMeters implements SmartInitializingSingleton {

    private final StreamMetrics metrics;
    private final Dispatchers dispatchers;
    private final Backlogs backlogs;

    FlowMeters(StreamMetrics metrics, Dispatchers dispatchers, Backlogs backlogs) {
        this.metrics = metrics;
        this.dispatchers = dispatchers;
        this.backlogs = backlogs;
    }

    @Override
    public void afterSingletonsInstantiated() {
        dispatchers.all().forEach(each -> metrics.show(each, backlogs));
    }

    @Scheduled(fixedDelay = 5_000)
    void showPauses() {
        metrics.showPauses(dispatchers.all());
    }
}
