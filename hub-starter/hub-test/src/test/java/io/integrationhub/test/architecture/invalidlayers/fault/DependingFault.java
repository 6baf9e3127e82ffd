package io.integrationhub.test.architecture.invalidlayers.fault;

import io.integrationhub.test.architecture.invalidlayers.ops.Operations;

/** Depends on an upper layer. */
class DependingFault {

    Operations operations = new Operations();
}
