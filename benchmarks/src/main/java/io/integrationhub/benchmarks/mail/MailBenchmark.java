package io.integrationhub.benchmarks.mail;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.mail.MailStandIn;
import io.integrationhub.sandbox.network.FaultProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends the same mails to the same server, by bare Jakarta Mail on one kept connection and by the service's transport
 * with one and with several connections. A network latency stands for a server that is not on the same machine.
 */
public final class MailBenchmark {

    private final FaultProxy proxy;
    private final MailStandIn server;
    private final int mails;
    private final int connections;

    private MailBenchmark(FaultProxy proxy, MailStandIn server, Arguments arguments) {
        this.proxy = proxy;
        this.server = server;
        this.mails = arguments.number("mails", 100);
        this.connections = arguments.number("connections", 4);
    }

    /** The mails per second of one round. */
    private record Round(double bare, double hubOne, double hubAll) {

        String csv(int number, int connections) {
            return String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%d", number, bare, hubOne, hubAll, connections);
        }
    }

    /** Measures, prints the ratios, and writes all rounds to {@code target/mails.csv}. */
    public static void run(Arguments arguments) throws Exception {
        int rounds = arguments.number("rounds", 6);
        Duration latency = Duration.ofMillis(arguments.number("latency", 5));
        try (MailStandIn server = MailStandIn.start();
                FaultProxy proxy = FaultProxy.inFrontOf(server.smtpPort())) {
            proxy.latency(latency);
            MailBenchmark benchmark = new MailBenchmark(proxy, server, arguments);
            System.out.printf(
                    "%d mails per connection and run, %d connections, latency %d ms, %d rounds and a warm-up%n",
                    benchmark.mails, benchmark.connections, latency.toMillis(), rounds);
            List<Round> results = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                Round result = benchmark.round(round % 2 == 0);
                System.out.println(
                        result.csv(round, benchmark.connections) + (round == 0 ? "  (warm-up, not counted)" : ""));
                if (round > 0) {
                    results.add(result);
                }
            }
            benchmark.report(results);
        }
    }

    private Round round(boolean bareFirst) throws Exception {
        if (bareFirst) {
            double bare = bare();
            return new Round(bare, hub(1), hub(connections));
        }
        double all = hub(connections);
        double one = hub(1);
        return new Round(bare(), one, all);
    }

    private double bare() throws Exception {
        try (Sender sender = BareJakartaMail.connected(proxy.port())) {
            return perSecond(sender, 1);
        }
    }

    private double hub(int used) throws Exception {
        try (Sender sender = HubTransport.connected(proxy.port(), used)) {
            return perSecond(sender, used);
        }
    }

    /** As many threads as connections; the server forgets the mails afterwards. */
    private double perSecond(Sender sender, int threads) throws Exception {
        int all = mails * threads;
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> {
                    for (int number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
                        sender.send(number);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int arrived = server.mails().size();
        server.clear();
        if (arrived != all) {
            throw new IllegalStateException(all + " mails were sent, " + arrived + " arrived");
        }
        return all / seconds;
    }

    private void report(List<Round> rounds) throws Exception {
        double[] bare = rounds.stream().mapToDouble(Round::bare).toArray();
        double[] one = rounds.stream().mapToDouble(Round::hubOne).toArray();
        double[] all = rounds.stream().mapToDouble(Round::hubAll).toArray();
        double[] ratioOfOne = rounds.stream()
                .mapToDouble(round -> round.hubOne() / round.bare())
                .toArray();
        double[] ratioOfAll = rounds.stream()
                .mapToDouble(round -> round.hubAll() / round.bare())
                .toArray();
        double[] perConnection = rounds.stream()
                .mapToDouble(round -> round.hubAll() / round.bare() / connections)
                .toArray();
        System.out.printf("%n%-34s %22s   %s%n", "arm", "mails/s (range)", "ratio to bare (range)");
        System.out.printf("%-34s %22s   1%n", "Jakarta Mail, 1 connection", Spread.of(bare));
        System.out.printf(
                "%-34s %22s   %s%n",
                "hub, 1 connection", Spread.of(one), Spread.of(ratioOfOne).precise());
        System.out.printf(
                "%-34s %22s   %s, per connection %s%n",
                "hub, " + connections + " connections",
                Spread.of(all),
                Spread.of(ratioOfAll).precise(),
                Spread.of(perConnection).precise());
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < rounds.size(); number++) {
            lines.add(rounds.get(number).csv(number + 1, connections));
        }
        CsvFile.write("mails", "round,bare,hub-1,hub-all,connections", lines);
    }
}
