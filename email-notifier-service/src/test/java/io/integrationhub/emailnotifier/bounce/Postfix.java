package io.integrationhub.emailnotifier.bounce;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.infra.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Debian's Postfix with a folder of its own, if it is installed: accepts mails for {@code gone.example}, which has no
 * users, and keeps bounces to {@code shop.example} in files.
 */
final class Postfix implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final Path DAEMONS = Path.of("/usr/lib/postfix/sbin");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final String LOG = "log";
    private static final String RECEIVED = "mail";

    private final Process master;
    private final int port;
    private final Path folder;

    private Postfix(Process master, int port, Path folder) {
        this.master = master;
        this.port = port;
        this.folder = folder;
    }

    /** Skips the test where Postfix is not installed. */
    static Postfix start(Path folder) throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(PROGRAM) && Files.isDirectory(DAEMONS) && isRoot())
                .as("Requires Debian's Postfix (apt-get install postfix), and root, who may start it")
                .isTrue();
        int port = FreePort.any();
        Path configuration = Files.createDirectory(folder.resolve("etc"));
        Files.createDirectory(folder.resolve("spool"));
        Path data = Files.createDirectory(folder.resolve("data"));
        run("chmod", "755", folder.toString());
        run("chown", "postfix", data.toString());
        Path received = Files.createDirectory(folder.resolve(RECEIVED));
        run("chown", "nobody", received.toString());
        Files.writeString(configuration.resolve("main.cf"), main(folder));
        Files.writeString(configuration.resolve("master.cf"), services(port));
        Process master = new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString(), "start-fg")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile())
                .start();
        await().atMost(TIMEOUT).until(() -> accepts(port));
        return new Postfix(master, port, folder);
    }

    int port() {
        return port;
    }

    /** The files with the mails that have arrived at {@code shop.example}. */
    List<Path> received() throws IOException {
        Path arrived = folder.resolve(RECEIVED).resolve("box/new");
        if (!Files.isDirectory(arrived)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(arrived)) {
            return files.toList();
        }
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(folder.resolve(LOG));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static boolean accepts(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String main(Path folder) {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/spool
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                mail_owner = postfix
                setgid_group = postdrop
                inet_interfaces = loopback-only
                inet_protocols = ipv4
                myhostname = mail.shop.example
                mydestination =
                local_recipient_maps =
                alias_maps =
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                smtpd_reject_unlisted_recipient = no
                smtp_host_lookup = native
                transport_maps = inline:{ {gone.example=error:5.1.1 no such user} }
                virtual_mailbox_domains = shop.example
                virtual_mailbox_base = %1$s/mail
                virtual_mailbox_maps = static:box/
                virtual_minimum_uid = 1
                virtual_uid_maps = static:65534
                virtual_gid_maps = static:65534
                maillog_file = /dev/stdout
                """.formatted(folder);
    }

    private static String services(int port) {
        Stream<String> without = List.of(
                "pickup unix n - n 60 1 pickup",
                "cleanup unix n - n - 0 cleanup",
                "qmgr unix n - n 300 1 qmgr",
                "rewrite unix - - n - - trivial-rewrite",
                "bounce unix - - n - 0 bounce",
                "defer unix - - n - 0 bounce",
                "trace unix - - n - 0 bounce",
                "verify unix - - n - 1 verify",
                "flush unix n - n 1000? 0 flush",
                "proxymap unix - - n - - proxymap",
                "tlsmgr unix - - n 1000? 1 tlsmgr",
                "virtual unix - n n - - virtual",
                "error unix - - n - - error",
                "retry unix - - n - - error",
                "anvil unix - - n - 1 anvil",
                "scache unix - - n - 1 scache",
                "postlog unix-dgram n - n - 1 postlogd")
                .stream();
        return Stream.concat(Stream.of("127.0.0.1:" + port + " inet n - n - - smtpd"), without)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        master.descendants().forEach(ProcessHandle::destroy);
        master.destroy();
        master.onExit().join();
    }
}
