package io.integrationhub.stream.claim;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run: workers of some processes claim, work for longer than the lease, write and release. */
final class ClaimScenario {

    private enum Code implements FaultCode {
        LOCKED,
        LOST
    }

    private static final ClaimKind KIND = new ClaimKind("order", Code.LOCKED, Code.LOST);
    private static final TenantId TENANT = new TenantId("acme");
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration RENEWAL_INTERVAL = Duration.ofMillis(250);
    private static final Duration RUN = Duration.ofSeconds(60);
    private static final int MAX_ATTEMPTS = 10;
    private static final List<String> RESOURCES = List.of("4711", "4712");
    private static final String WRITE = "insert into simulated_work select tenant, id, :token from claim_held";

    private final Simulation simulation;
    private final SimulatedDatabase database;
    private final Map<String, Holder> latest = new LinkedHashMap<>();
    private final List<Member> members = new ArrayList<>();
    private boolean isOver;

    ClaimScenario(Simulation simulation, SimulatedDatabase database) {
        this.simulation = simulation;
        this.database = database;
        database.failureRate = simulation.random().nextBoolean() ? 0 : 0.05;
    }

    /** Who made the latest claim on a resource. */
    private static final class Holder {
        final Claim claim;
        final Member member;
        final long claimedAt;
        boolean isReleased;

        Holder(Claim claim, Member member, long claimedAt) {
            this.claim = claim;
            this.member = member;
            this.claimedAt = claimedAt;
        }
    }

    void run() {
        for (int i = 0; i < 3; i++) {
            members.add(new Member("process" + i));
        }
        simulation.process("scenario").execute(this::makeTrouble);
        simulation.runUntil(() -> isOver, Duration.ofHours(1));
    }

    private void makeTrouble() {
        long end = simulation.nanoTime() + RUN.toNanos();
        while (simulation.nanoTime() < end) {
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofSeconds(4)));
            Member one = members.get(simulation.random().nextInt(members.size()));
            if (simulation.random().nextBoolean()) {
                one.freeze(simulation.upTo(LEASE.multipliedBy(3)));
            } else {
                one.kill();
                members.set(members.indexOf(one), new Member(one.name + "'"));
            }
        }
        database.failureRate = 0;
        simulation.sleepUninterruptibly(LEASE.multipliedBy(10));
        latest.forEach((id, holder) -> simulation.check(
                ClaimInvariant.CRASHED_CLAIM_IS_TAKEN_OVER,
                holder.isReleased || holder.member.process.isAlive(),
                id + " is still claimed by a process that was killed"));
        isOver = true;
    }

    /** A process with its claims, the job that renews them, and two workers. */
    private final class Member {

        private final String name;
        private final SimulatedProcess process;
        private final JdbcClient jdbc = database.client();
        private final ResourceClaims claims = new ResourceClaims(jdbc, MAX_ATTEMPTS, simulation::nanoTime);
        private long lastFrozenUntil = -1;
        private long lastFailure = -1;

        Member(String name) {
            this.name = name;
            this.process = simulation.process(name);
            process.execute(this::renew);
            process.execute(this::work);
            process.execute(this::work);
        }

        void freeze(Duration time) {
            process.freeze(time);
            lastFrozenUntil = simulation.nanoTime() + time.toNanos();
        }

        void kill() {
            process.kill();
        }

        private void renew() {
            while (true) {
                simulation.sleepUninterruptibly(RENEWAL_INTERVAL);
                try {
                    claims.renewDue();
                } catch (DataAccessException e) {
                    lastFailure = simulation.nanoTime();
                }
            }
        }

        private void work() {
            int attempts = 0;
            long since = simulation.nanoTime();
            while (true) {
                String id = RESOURCES.get(simulation.random().nextInt(RESOURCES.size()));
                try (Claim claim = claims.claim(TENANT, KIND, id, LEASE)) {
                    attempts = 0;
                    workOn(id, claim);
                } catch (TransientFault fault) {
                    attempts = fault.code() == Code.LOCKED ? attempts + 1 : 0;
                    checkRetries(id, attempts, since);
                    simulation.sleepUninterruptibly(fault.retryAfter().orElse(Duration.ofMillis(10)));
                } catch (DataAccessException e) {
                    lastFailure = simulation.nanoTime();
                }
                if (attempts == 0) {
                    since = simulation.nanoTime();
                    simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(300)));
                }
            }
        }

        private void claimed(String id, Claim claim) {
            simulation.trace("claims " + id);
            long now = database.statementAt();
            @Nullable Holder before = latest.put(id, new Holder(claim, this, now));
            if (before == null) {
                return;
            }
            simulation.check(
                    ClaimInvariant.NO_CLAIM_WITHIN_A_LEASE,
                    before.isReleased || now - before.claimedAt >= LEASE.toNanos(),
                    name + " claims " + id + " of " + before.member.name + " " + (now - before.claimedAt) / 1e9);
            simulation.check(
                    ClaimInvariant.RUNNING_PROCESS_KEEPS_CLAIM,
                    before.isReleased || before.member.mayHaveLostClaims(),
                    name + " claims " + id + " of " + before.member.name + ", which runs");
        }

        private boolean mayHaveLostClaims() {
            long longAgo = simulation.nanoTime() - LEASE.multipliedBy(2).toNanos();
            return !process.isAlive() || lastFrozenUntil >= longAgo || lastFailure >= longAgo;
        }

        private void released(Claim claim) {
            Holder holder = latest.get(claim.id());
            if (holder != null && holder.claim == claim) {
                holder.isReleased = true; // Closing it follows; it may be claimed before that has returned.
            }
        }

        private void workOn(String id, Claim claim) {
            claimed(id, claim);
            int steps = simulation.random().nextInt(1, 5);
            try {
                for (int i = 0; i < steps; i++) {
                    simulation.sleepUninterruptibly(simulation.upTo(LEASE));
                    checkHolder(id, claim);
                    write(id, claim);
                }
            } finally {
                released(claim);
            }
        }

        private void checkHolder(String id, Claim claim) {
            boolean isHeld = claim.isHeld();
            Holder holder = latest.get(id);
            simulation.check(
                    ClaimInvariant.RENEWAL_NEVER_RESURRECTS,
                    !isHeld || holder != null && holder.claim == claim,
                    name + " holds " + id + ", which was taken over");
            long holders = database.holders(id);
            simulation.check(ClaimInvariant.ONE_HOLDER, holders <= 1, holders + " hold " + id);
        }

        private void write(String id, Claim claim) {
            claim.write(claim.fenced(WRITE));
            List<String> tokens = database.tokens(id);
            simulation.check(
                    ClaimInvariant.ONLY_THE_LATEST_WRITES,
                    tokens.indexOf(claim.token().toString())
                            == tokens.lastIndexOf(claim.token().toString()) - count(tokens, claim) + 1,
                    name + " writes to " + id + " between writes of others");
        }

        private int count(List<String> tokens, Claim claim) {
            return (int)
                    tokens.stream().filter(claim.token().toString()::equals).count();
        }

        private void checkRetries(String id, int attempts, long since) {
            simulation.check(
                    ClaimInvariant.RETRIES_OUTLAST_LEASE,
                    attempts < MAX_ATTEMPTS || simulation.nanoTime() - since >= LEASE.toNanos(),
                    attempts + " attempts at " + id + " took less than the lease");
        }
    }
}
