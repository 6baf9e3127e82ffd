/**
 * The log of whole calls to outside systems, for tenants that switch it on: requests, responses and how long they took,
 * without secrets, and without personal data unless the tenant wants it.
 */
@NullMarked
package io.integrationhub.system.calllog;

import org.jspecify.annotations.NullMarked;
