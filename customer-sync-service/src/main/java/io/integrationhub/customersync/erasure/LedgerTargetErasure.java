package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import io.integrationhub.customersync.erasure.ErasureLedger.Step.Result;
import io.integrationhub.customersync.export.ProfileClaim;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.IdentityHasher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Erases what the ledger says that a system was sent. */
class LedgerTargetErasure implements TargetErasure {

    private final ProfileLedger ledger;
    private final CustomerDataPlatform platform;
    private final InstantSource clock;

    LedgerTargetErasure(ProfileLedger ledger, CustomerDataPlatform platform, InstantSource clock) {
        this.ledger = ledger;
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public Step erase(Tenant tenant, Target target, Account account) {
        IdentityHash email = IdentityHasher.of(tenant).ofEmail(account.email());
        // A person without an account has no claim of its own; the hash keeps two erasures apart.
        String id = account.id().isEmpty() ? email.hex() : account.id();
        ProfileSource source = new ProfileSource(ProfileSource.Type.CUSTOMER, id);
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>();
        try (ProfileClaim claim = ledger.claim(tenant, target, source)) {
            for (ExportEntry entry : ledger.ofPerson(tenant.id(), target, email, source)) {
                switch (platform.erase(new Destination(tenant, target), entry, account.email())) {
                    case ErasureResult.Erased it -> {
                        claim.recordErased(entry);
                        done.add(it.detail());
                    }
                    case ErasureResult.Unsupported it -> open.add(it.reason());
                }
            }
            if (done.isEmpty() && ledger.wasErased(tenant.id(), target, email, source)) {
                done.add("erased before");
            }
        }
        return step(target, done, open);
    }

    private Step step(Target target, List<String> done, List<String> open) {
        if (!open.isEmpty()) {
            return new Step(target.id(), Result.UNSUPPORTED, String.join("; ", open), clock.instant());
        }
        return done.isEmpty()
                ? new Step(target.id(), Result.NOTHING_FOUND, "nothing was sent about the person", clock.instant())
                : new Step(target.id(), Result.ERASED, String.join("; ", done), clock.instant());
    }
}
