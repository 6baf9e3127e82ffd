package io.integrationhub.stream.topic;

import static java.util.stream.Collectors.toMap;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.LargestRecord;
import io.integrationhub.stream.publish.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Checks that the broker responds, and that a tenant's topics exist, survive a broker, and accept what is published.
 */
public final class TopicsDoctorCheck implements DoctorCheck {

    /** A record has headers and an envelope besides its body. */
    private static final int OVERHEAD_BYTES = 16 * 1024;

    private final TopicPlan plan;
    private final TopicInspection inspection;
    private final Tenants tenants;
    private final Supplier<Stream<LargestRecord.Provider>> sizes;

    /**
     * Creates the check.
     *
     * @param sizes what publishes records of a limited size; asked at each examination
     */
    public TopicsDoctorCheck(
            TopicPlan plan,
            TopicInspection inspection,
            Tenants tenants,
            Supplier<Stream<LargestRecord.Provider>> sizes) {
        this.plan = plan;
        this.inspection = inspection;
        this.tenants = tenants;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Diagnosis> examineShared() {
        int brokers = inspection.brokers();
        return List.of(Diagnosis.healthy("broker", "responds; brokers of the cluster: " + brokers));
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        int brokers = inspection.brokers();
        Map<String, TopicInspection.Topic> topics =
                inspection.topics(names(tenant)).stream().collect(toMap(TopicInspection.Topic::name, topic -> topic));
        List<Diagnosis> findings = new ArrayList<>();
        names(tenant).stream().filter(name -> !topics.containsKey(name)).forEach(name -> findings.add(missing(name)));
        topics.values().stream().sorted().forEach(topic -> {
            replicas(topic, brokers).ifPresent(findings::add);
            size(tenants.get(tenant), topic).ifPresent(findings::add);
        });
        return findings.isEmpty()
                ? List.of(Diagnosis.healthy("topics", topics.size() + " topics are as they should be"))
                : findings;
    }

    private List<String> names(TenantId tenant) {
        String prefix = Topics.name(tenant, "");
        return Stream.concat(plan.topics().stream().map(NewTopic::name), plan.foreign().keySet().stream())
                .filter(name -> name.startsWith(prefix))
                .distinct()
                .toList();
    }

    private static Diagnosis missing(String name) {
        return Diagnosis.unhealthy(
                "topic " + name, "does not exist", "restart the service, which creates it, or create it");
    }

    private static Optional<Diagnosis> replicas(TopicInspection.Topic topic, int brokers) {
        String subject = "topic " + topic.name();
        int required = topic.number(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        if (brokers > 1 && topic.replicas() == 1) {
            return Optional.of(Diagnosis.unhealthy(
                    subject,
                    "has one replica on a cluster of " + brokers + " brokers, so a broken disk loses its records",
                    "reassign its partitions to three brokers with kafka-reassign-partitions"));
        }
        if (topic.replicas() > 1 && required < 2) {
            return Optional.of(Diagnosis.unhealthy(
                    subject,
                    "counts a record as stored when one replica has it (min.insync.replicas=1)",
                    "set min.insync.replicas=2 with kafka-configs"));
        }
        return topic.replicas() > 1 && required >= topic.replicas()
                ? Optional.of(Diagnosis.unhealthy(
                        subject,
                        "accepts no records while any broker is down, because min.insync.replicas is " + required,
                        "set min.insync.replicas=" + (topic.replicas() - 1) + " with kafka-configs"))
                : Optional.empty();
    }

    private Optional<Diagnosis> size(Tenant tenant, TopicInspection.Topic topic) {
        int accepted = topic.number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (topic.name().endsWith(".parked")) {
            return accepted >= TopicPlan.PARKED_RECORD_BYTES
                    ? Optional.empty()
                    : Optional.of(tooSmall(topic, accepted, TopicPlan.PARKED_RECORD_BYTES, "a record to park"));
        }
        return sizes.get()
                .flatMap(provider -> provider.largestRecords(tenant))
                .filter(largest -> Topics.name(tenant.id(), largest.topic()).equals(topic.name()))
                .filter(largest -> largest.size().toBytes() + OVERHEAD_BYTES > accepted)
                .findFirst()
                .map(largest -> tooSmall(
                        topic,
                        accepted,
                        Math.toIntExact(largest.size().toBytes() + OVERHEAD_BYTES),
                        largest.setting()));
    }

    private static Diagnosis tooSmall(TopicInspection.Topic topic, int accepted, int required, String what) {
        return Diagnosis.unhealthy(
                "topic " + topic.name(),
                "accepts records of " + accepted + " bytes, but " + what + " may need " + required,
                "set max.message.bytes=" + required + " with kafka-configs, or lower the limit");
    }
}
