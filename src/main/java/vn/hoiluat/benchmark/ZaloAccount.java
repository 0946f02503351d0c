package vn.hoiluat.benchmark;

import vn.hoiluat.account.Secret;

/**
 * The account that is written to, with what signs its events.
 *
 * @param id our id of the account
 * @param webhookId our id of the application: the end of the webhook's address
 * @param appId the platform's id of the application
 * @param oaId the platform's id of the account
 * @param webhookSecret what events are signed with
 */
record ZaloAccount(String id, String webhookId, String appId, String oaId, Secret webhookSecret) {}
