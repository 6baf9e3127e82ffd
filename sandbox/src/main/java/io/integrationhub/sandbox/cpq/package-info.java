/**
 * Systems that price quotes: a CPQ with the neutral protocol, and the sales quotations of SAP S/4HANA. Both keep state,
 * and reject what their documents do not describe.
 */
@NullMarked
package io.integrationhub.sandbox.cpq;

import org.jspecify.annotations.NullMarked;
