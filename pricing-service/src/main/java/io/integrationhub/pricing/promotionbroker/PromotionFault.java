package io.integrationhub.pricing.promotionbroker;

import io.integrationhub.core.fault.FaultCode;

/** Why a change of a promotion is parked. */
enum PromotionFault implements FaultCode {
    /** The system that receives promotions rejected one. */
    PROMOTION_REJECTED
}
