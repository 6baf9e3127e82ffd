package io.integrationhub.sandbox.infra;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in this JVM: one node, KRaft, started in about two seconds.
 *
 * <p>It can be stopped and started again with its data intact. Topics are not created by themselves.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final long ADMIN_SECONDS = 30;

    private final BrokerSettings settings;
    private final Folder folder;
    private final int port;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().map(Folder::kept).orElseGet(() -> Folder.temporary("hub-broker-"));
        this.port = settings.port() == 0 ? FreePort.any() : settings.port();
    }

    /** Starts a broker with a temporary folder on a free port. */
    public static EmbeddedBroker start() {
        return start(BrokerSettings.temporary());
    }

    /** Starts a broker; returns when it serves requests. */
    public static EmbeddedBroker start(BrokerSettings settings) {
        EmbeddedBroker broker = new EmbeddedBroker(settings);
        broker.restart();
        return broker;
    }

    /**
     * The one broker that all tests of this JVM share, started at first use and stopped with the JVM. Tests keep apart
     * by tenants and topics of their own; a test that stops its broker starts one of its own.
     */
    public static EmbeddedBroker shared() {
        return Shared.BROKER;
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "localhost:" + (settings.advertisedPort() == 0 ? port : settings.advertisedPort());
    }

    /** Where the broker itself listens. */
    public int port() {
        return port;
    }

    /** Creates topics that do not exist yet, and waits until they can be used. */
    public void createTopics(int partitions, String... names) {
        List<NewTopic> topics = Arrays.stream(names)
                .map(name -> new NewTopic(name, partitions, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (NewTopic topic : topics) {
                createUnlessThere(admin, topic);
            }
        }
    }

    private static void createUnlessThere(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic.name() + " could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("topic " + topic.name() + " was not created in time", e);
        }
    }

    /** Stops the broker; its data stays, and clients keep trying to reach the same address. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running == null) {
            return;
        }
        server = null;
        running.shutdown();
        running.awaitShutdown();
    }

    /** Starts the broker, after stopping it if it runs, on the same address with the data it had. */
    public synchronized void restart() {
        stop();
        KafkaConfig config = new KafkaConfig(BrokerConfig.of(settings, folder.path(), port, FreePort.any()));
        format();
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    private void format() {
        if (Files.exists(folder.path().resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerConfig.NODE_ID)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.path().toString())
                    .addDirectory(folder.path().toString())
                    .run();
        } catch (Exception e) { // the Formatter declares nothing narrower
            throw new IllegalStateException("broker folder could not be prepared: " + folder.path(), e);
        }
    }

    /** Stops the broker and deletes its folder, unless the folder is kept. */
    @Override
    public void close() {
        stop();
        folder.discard();
    }

    /** Started when first asked for. */
    private static final class Shared {
        private static final EmbeddedBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "shared-broker-stop"));
        }
    }
}
