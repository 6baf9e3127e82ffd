package io.integrationhub.taxadapter.vat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.tax.VatId;

/** Who knows which VAT ids were given to a business. */
public interface VatRegister {

    /**
     * Whether the id is registered, while a customer waits. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault if the register says nothing: it is away or late, or that of the
     *     member state is
     */
    boolean has(Tenant tenant, VatId id, Deadline deadline);
}
