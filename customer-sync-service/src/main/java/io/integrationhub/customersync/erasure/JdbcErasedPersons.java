package io.integrationhub.customersync.erasure;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.settings.IdentityHasher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code erased_identity}. */
class JdbcErasedPersons implements ErasedPersons {

    private static final String ADD = """
            insert into erased_identity (tenant, identity_hash, erased_at) values (:tenant, :hash, :at)
            on conflict (tenant, identity_hash) do update
            set erased_at = greatest(erased_identity.erased_at, excluded.erased_at)
            """;

    /** The e-mail address of a customer who was deleted is not known, but its hash is. */
    private static final String ADD_EMAILS = """
            insert into erased_identity (tenant, identity_hash, erased_at)
            select distinct tenant, email_hash, cast(:at as timestamptz) from profile_export
            where tenant = :tenant and source = :source and email_hash <> ''
            on conflict (tenant, identity_hash) do update
            set erased_at = greatest(erased_identity.erased_at, excluded.erased_at)
            """;

    /** The master may know the customer under another number than commercetools. */
    private static final String MASTER_NUMBERS = """
            select number from customer_link where tenant = :tenant and customer_id = :customer
            """;

    private static final String INCLUDE = """
            select exists (
              select 1 from erased_identity
              where tenant = :tenant and identity_hash in (:hashes) and erased_at >= :asOf)
            """;

    private static final String AMONG = """
            select identity_hash from erased_identity where tenant = :tenant and identity_hash in (:hashes)
            """;

    private final JdbcClient jdbc;

    JdbcErasedPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Tenant tenant, Account account, Instant at) {
        DryRun.stop(tenant, () -> "the mark that a person was erased");
        hashes(tenant, account).forEach(hash -> add(tenant, hash, at));
        jdbc.sql(MASTER_NUMBERS)
                .param("tenant", tenant.id().value())
                .param("customer", account.id())
                .query(String.class)
                .list()
                .forEach(number -> add(tenant, IdentityHasher.of(tenant).ofNumber(number), at));
        jdbc.sql(ADD_EMAILS)
                .param("tenant", tenant.id().value())
                .param("source", "customer:" + account.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(Tenant tenant, IdentityHash hash, Instant at) {
        jdbc.sql(ADD)
                .param("tenant", tenant.id().value())
                .param("hash", hash.hex())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean include(Tenant tenant, Profile profile) {
        return switch (profile) {
            case Person person -> {
                String id = person.id().isGuest() ? "" : person.id().value();
                Account account = new Account(id, person.identifiers().number(), person.email());
                yield include(tenant, account, person.origin().createdAt());
            }
            case Company _ -> false;
        };
    }

    @Override
    public boolean include(Tenant tenant, Account account, Instant asOf) {
        List<String> hashes =
                hashes(tenant, account).stream().map(IdentityHash::hex).toList();
        return !hashes.isEmpty()
                && jdbc.sql(INCLUDE)
                        .param("tenant", tenant.id().value())
                        .param("hashes", hashes)
                        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Set<Account> among(Tenant tenant, Collection<Account> accounts) {
        Map<String, Account> byHash = new HashMap<>();
        accounts.forEach(account -> hashes(tenant, account).forEach(hash -> byHash.put(hash.hex(), account)));
        return byHash.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(AMONG)
                        .param("tenant", tenant.id().value())
                        .param("hashes", byHash.keySet())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(hash -> Objects.requireNonNull(byHash.get(hash)))
                        .collect(Collectors.toSet());
    }

    private static List<IdentityHash> hashes(Tenant tenant, Account account) {
        IdentityHasher hasher = IdentityHasher.of(tenant);
        return Stream.of(
                        Stream.of(account.id()).filter(id -> !id.isBlank()).map(hasher::ofId),
                        Stream.of(account.number())
                                .filter(number -> !number.isBlank())
                                .map(hasher::ofNumber),
                        Stream.of(account.email())
                                .filter(email -> !email.isBlank())
                                .map(hasher::ofEmail))
                .flatMap(hash -> hash)
                .toList();
    }
}
