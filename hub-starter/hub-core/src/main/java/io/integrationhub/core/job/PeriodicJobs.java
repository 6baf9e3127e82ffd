package io.integrationhub.core.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Starts all jobs after the web server and the consumers, and stops them before those. */
class PeriodicJobs implements SmartLifecycle {

    /** A run that is under way at the stop may take this long to end; then it is interrupted. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);

    private final List<ScheduledJob> jobs;
    private final JobRunner runner;
    private volatile @Nullable SimpleAsyncTaskScheduler scheduler;

    PeriodicJobs(List<ScheduledJob> jobs, JobRunner runner) {
        this.jobs = List.copyOf(jobs);
        this.runner = runner;
    }

    @Override
    public void start() {
        SimpleAsyncTaskScheduler started = new SimpleAsyncTaskScheduler();
        started.setVirtualThreads(true);
        started.setThreadNamePrefix("job-");
        started.setTaskTerminationTimeout(DRAIN_TIMEOUT.toMillis());
        for (ScheduledJob job : jobs) {
            started.scheduleAtFixedRate(new NonOverlapping(() -> runner.run(job)), job.pollInterval());
        }
        scheduler = started;
    }

    /** Lets the runs under way end: a page or file that is half processed would be processed again. */
    @Override
    public void stop() {
        SimpleAsyncTaskScheduler stopped = scheduler;
        scheduler = null;
        if (stopped != null) {
            stopped.close();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Skips a run while the previous one is under way. */
    private record NonOverlapping(Runnable task, AtomicBoolean isRunning) implements Runnable {

        NonOverlapping(Runnable task) {
            this(task, new AtomicBoolean());
        }

        @Override
        public void run() {
            if (isRunning.compareAndSet(false, true)) {
                try {
                    task.run();
                } finally {
                    isRunning.set(false);
                }
            }
        }
    }
}
