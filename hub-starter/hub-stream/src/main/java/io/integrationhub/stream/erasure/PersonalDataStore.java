package io.integrationhub.stream.erasure;

/**
 * A store of a service with personal data. A service declares a bean for each of its own; those for parked records, the
 * journal and topics exist in every service.
 */
public interface PersonalDataStore {

    /** The store's name, for the receipt, for example {@code parked-records}. */
    String name();

    /**
     * Erases all that the store has about a person. Repeatable.
     *
     * @return number of records that were erased
     * @throws io.integrationhub.core.fault.PermanentFault if somebody has to do it by hand
     */
    int erase(ErasedPerson person);
}
