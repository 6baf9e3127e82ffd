package io.integrationhub.customersync.erasure;

import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.stream.erasure.PersonalDataStore;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The adapters over a database with the tables of the service. */
public record ErasureDatabase(JdbcClient jdbc, InstantSource clock) {

    public ErasedPersons persons() {
        return new JdbcErasedPersons(jdbc);
    }

    /** What the import asks. */
    public ErasedCustomers customers() {
        return new ErasedCustomersByIdentity(persons());
    }

    public ErasureLedger ledger() {
        return new JdbcErasureLedger(jdbc, clock);
    }

    public TargetErasure targets(ProfileLedger ledger, CustomerDataPlatform platform) {
        return new LedgerTargetErasure(ledger, platform, clock);
    }

    public PersonalDataStore waitingUnits() {
        return new WaitingUnitsPersonalData(jdbc);
    }

    public PersonalDataStores stores(EventPublisher publisher) {
        return new ServiceStores(
                List.of(new ExportPersonalData(jdbc), new ImportPersonalData(jdbc), waitingUnits()), publisher, clock);
    }
}
