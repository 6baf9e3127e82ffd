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
 * A real Kafka broker in this JVM: a single KRaft node that starts in about two seconds.
 *
 * <p>It can be stopped and restarted with its data intact. It does not create topics automatically.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final long ADMIN_SECONDS = 30;

    private final BrokerSettings settings;
    private final Folder folder;
    private final int port;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().map(Folder::persistent).orElseGet(() -> Folder.temporary("hub-broker-"));
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
     * The broker that all tests of this JVM share, started at first use and stopped with the JVM. Tests use tenants and
     * topics of their own; a test that stops its broker starts another one.
     */
    public static EmbeddedBroker shared() {
        return Shared.BROKER;
    }

    /** The address that clients connect to. */
    public String bootstrapServers() {
        return "localhost:" + (settings.advertisedPort() == 0 ? port : settings.advertisedPort());
    }

    /** The port the broker itself listens on. */
    public int port() {
        return port;
    }

    /** Creates the topics that do not exist yet and waits until they are usable. */
    public void createTopics(int partitions, String... names) {
        List<NewTopic> topics = Arrays.stream(names)
                .map(name -> new NewTopic(name, partitions, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (NewTopic topic : topics) {
                createIfMissing(admin, topic);
            }
        }
    }

    private static void createIfMissing(Admin admin, NewTopic topic) {
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

    /** Stops the broker; its data remains, and clients keep reconnecting to the same address. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running == null) {
            return;
        }
        server = null;
        running.shutdown();
        running.awaitShutdown();
    }

    /** Starts the broker on the same address with its data, after stopping it if it is running. */
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
        } catch (Exception e) { // Formatter.run declares nothing more specific.
            throw new IllegalStateException("broker folder could not be prepared: " + folder.path(), e);
        }
    }

    /** Stops the broker and deletes its folder if it is temporary. */
    @Override
    public void close() {
        stop();
        folder.discard();
    }

    /** Starts the broker when the class is first used. */
    private static final class Shared {
        private static final EmbeddedBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "shared-broker-stop"));
        }
    }
}
