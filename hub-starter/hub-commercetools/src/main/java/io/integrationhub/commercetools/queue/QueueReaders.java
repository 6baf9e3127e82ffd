package io.integrationhub.commercetools.queue;

import io.integrationhub.commercetools.subscription.QueueAddress;
import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Reads the queues of all tenants with the destination SQS, each on a thread of its own, while the service runs. */
final class QueueReaders implements SmartLifecycle, ConnectionCheck {

    private static final String SUBJECT = "SQS queue of the Subscription";

    /** Storing a batch takes a few seconds at most. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final String topic;
    private final List<Tenant> tenants;
    private final RecordPublisher publisher;
    private final MeterRegistry meters;
    private final List<Thread> threads = new ArrayList<>();
    private final List<SqsQueue> queues = new ArrayList<>();

    /**
     * @param topic topic after the tenant
     * @param tenants all tenants; none if this service is subscribed to nothing
     */
    QueueReaders(String topic, List<Tenant> tenants, RecordPublisher publisher, MeterRegistry meters) {
        this.topic = topic;
        this.tenants = List.copyOf(tenants);
        this.publisher = publisher;
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        for (Tenant tenant : tenants) {
            QueueAddress.of(tenant).ifPresent(address -> start(tenant, address));
        }
    }

    private void start(Tenant tenant, QueueAddress address) {
        QueueSettings settings = tenant.section(QueueSettings.SECTION);
        SqsQueue queue = new SqsQueue(address, settings);
        queues.add(queue);
        QueueReader reader = new QueueReader(tenant.id(), topic, queue, publisher, settings.maxBackoff(), meters);
        threads.add(Thread.ofVirtual().name("queue-" + tenant.id()).start(reader::readUntilInterrupted));
    }

    /** A read that waits is given up; what it would have brought stays in the queue. */
    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(STOP_TIMEOUT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        queues.forEach(SqsQueue::close);
        threads.clear();
        queues.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return QueueAddress.of(tenant).filter(_ -> !tenants.isEmpty()).stream()
                .map(address -> new Connection(SUBJECT, address.url(), () -> tried(tenant, address)))
                .toList();
    }

    private static Diagnosis tried(Tenant tenant, QueueAddress address) {
        try (SqsQueue queue = new SqsQueue(address, tenant.section(QueueSettings.SECTION))) {
            return Diagnosis.healthy(SUBJECT, "about " + queue.waiting() + " messages wait");
        } catch (Fault fault) {
            return Diagnosis.unhealthy(
                    SUBJECT,
                    fault.code().name() + ": " + fault.getMessage(),
                    "check commercetools.subscription.queue-url and region, commercetools.queue.*, and the permissions"
                            + " sqs:ReceiveMessage, sqs:DeleteMessage and sqs:GetQueueAttributes");
        }
    }
}
