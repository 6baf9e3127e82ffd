package io.integrationhub.orderexport.broker;

import io.integrationhub.starter.fault.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Fetches reports again and again, each tenant's in one replica and at its own pace. */
class ReportPolls implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReportPolls.class);

    /** After the crash of the replica that fetched, another one goes on after this; longer than a fetch takes. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final List<ReportPoll> polls;
    private final LockProvider locks;
    private final InstantSource clock;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    ReportPolls(List<ReportPoll> polls, LockProvider locks, InstantSource clock) {
        this.polls = List.copyOf(polls);
        this.locks = locks;
        this.clock = clock;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("report-poll-");
    }

    @Override
    public void start() {
        running = true;
        polls.forEach(poll ->
                scheduler.scheduleWithFixedDelay(() -> fetch(poll), poll.settings().pollEvery()));
    }

    @Override
    public void stop() {
        running = false;
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fetch(ReportPoll poll) {
        String job = "order-reports-" + poll.tenant().id();
        locks.lock(new LockConfiguration(clock.instant(), job, LEASE, Duration.ZERO)).ifPresent(lock -> {
            try {
                poll.run();
            } catch (Fault fault) {
                log.atWarn()
                        .addKeyValue("tenant", poll.tenant().id())
                        .addKeyValue("code", fault.code().name())
                        .addKeyValue("reason", fault.getMessage())
                        .log("Reports could not be fetched; the next fetch goes on from the same cursor");
            } finally {
                lock.unlock();
            }
        });
    }
}
