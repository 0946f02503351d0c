package vn.hoiluat.channels.sms.esms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code SendMultipleMessage_V4_post_json}. Everything is a string. */
record EsmsMessage(
        @JsonProperty("ApiKey") String apiKey,
        @JsonProperty("SecretKey") String secretKey,
        @JsonProperty("Phone") String phone,
        @JsonProperty("Content") String content,
        @JsonProperty("Brandname") String brandname,
        @JsonProperty("SmsType") String smsType,
        @JsonProperty("IsUnicode") String isUnicode,
        @JsonProperty("Sandbox") String sandbox,
        @JsonProperty("RequestId") String requestId,
        @JsonProperty("CallbackUrl") String callbackUrl) {

    @Override
    public String toString() {
        return "eSMS message " + requestId;
    }
}
