package io.integrationhub.stream.claim;

import io.integrationhub.core.fault.FaultCode;

/**
 * A kind of resource that is claimed; a service declares one constant per kind.
 *
 * @param name name in kebab case, unique within the service, for example {@code order}
 * @param locked code of the fault when another worker holds the claim, for example {@code ORDER_LOCKED}
 * @param lost code of the fault when the lease ran out and another worker took over, for example
 *     {@code ORDER_CLAIM_LOST}
 */
public record ClaimKind(String name, FaultCode locked, FaultCode lost) {}
