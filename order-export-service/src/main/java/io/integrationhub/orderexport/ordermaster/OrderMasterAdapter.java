package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;

/** An implementation of the port for one protocol. */
public interface OrderMasterAdapter extends OrderMaster, ConnectionCheck {

    /** Returns the value of the setting that selects this adapter. */
    Adapter adapter();
}
