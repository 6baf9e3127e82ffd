package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.Dispatchers;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Publishes the state of all inlets; separate from the counters, which the dispatchers themselves depend on. */
class InletGauges implements SmartInitializingSingleton {

    private final StreamMetrics metrics;
    private final Dispatchers dispatchers;
    private final LagMonitor lags;

    InletGauges(StreamMetrics metrics, Dispatchers dispatchers, LagMonitor lags) {
        this.metrics = metrics;
        this.dispatchers = dispatchers;
        this.lags = lags;
    }

    @Override
    public void afterSingletonsInstantiated() {
        dispatchers.all().forEach(each -> metrics.register(each, lags));
    }

    void updatePauses() {
        metrics.updatePauses(dispatchers.all());
    }
}
