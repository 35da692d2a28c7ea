using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThongSuot.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Release_0_6 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cash_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    cash = table.Column<long>(type: "bigint", nullable: false),
                    other_ways = table.Column<long>(type: "bigint", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tracking_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant = table.Column<string>(type: "text", nullable: false),
                    principal = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receiving_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    returning_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_tallies",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiving_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false),
                    confidentiality = table.Column<int>(type: "integer", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received = table.Column<int>(type: "integer", nullable: false),
                    early = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    withdrawn = table.Column<int>(type: "integer", nullable: false),
                    stopped = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    fell_late = table.Column<int>(type: "integer", nullable: false),
                    late_ended = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_tallies", x => new { x.month, x.unit_id, x.receiving_unit_id, x.procedure, x.field, x.way, x.confidentiality });
                });

            migrationBuilder.CreateTable(
                name: "event_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kinds = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hand_over_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portal_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portal_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portal_received",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portal_received", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "queue_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_first = table.Column<bool>(type: "boolean", nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    desk = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_missed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulated_payments",
                columns: table => new
                {
                    order_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulated_payments", x => x.order_number);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tracking_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    procedure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    procedure_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    procedure_version = table.Column<int>(type: "integer", nullable: false),
                    procedure_case = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    applicant = table.Column<string>(type: "text", nullable: false),
                    principal = table.Column<string>(type: "text", nullable: true),
                    owner_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    search = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    receiving_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    returning_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confidentiality = table.Column<int>(type: "integer", nullable: false),
                    return_way = table.Column<string>(type: "text", nullable: false),
                    return_address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    completed_form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_waiting = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    first_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    is_denied = table.Column<bool>(type: "boolean", nullable: false),
                    supplements = table.Column<int>(type: "integer", nullable: false),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    returned_to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rating = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_dossier_group_group_id",
                        column: x => x.group_id,
                        principalTable: "dossier_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    second = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    paid_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    transaction_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_duties", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_duties_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_fees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    paid_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    paid_by = table.Column<string>(type: "text", nullable: true),
                    receipt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cashier_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cashier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    transaction_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_fees", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_fees_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lines = table.Column<string>(type: "text", nullable: false),
                    old_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    new_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_letters_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    originals = table.Column<int>(type: "integer", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    is_supplement = table.Column<bool>(type: "boolean", nullable: false),
                    files_of_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_papers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_ratings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_ratings", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_ratings_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_steps_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    after_id = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_group_members_dossier_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "dossier_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_members_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hand_over_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_hand_over_lines_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_over_lines_hand_over_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "hand_over_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confidentiality = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    open_for = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    pending_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    transaction_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    booked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    receipt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_orders_dossier_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "dossier_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_orders_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "result_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    sent_back = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_result_drafts_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    transaction_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    owed = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_issues_payment_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "payment_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_texts_result_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "result_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cash_days_unit_id_day",
                table: "cash_days",
                columns: new[] { "unit_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_duties_dossier_id",
                table: "dossier_duties",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_fees_cashier_unit_id_paid_at",
                table: "dossier_fees",
                columns: new[] { "cashier_unit_id", "paid_at" },
                filter: "paid_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_fees_dossier_id_ordinal",
                table: "dossier_fees",
                columns: new[] { "dossier_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_groups_number",
                table: "dossier_groups",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_letters_dossier_id_at",
                table: "dossier_letters",
                columns: new[] { "dossier_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_papers_dossier_id_ordinal",
                table: "dossier_papers",
                columns: new[] { "dossier_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_ratings_dossier_id",
                table: "dossier_ratings",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_steps_dossier_id_at",
                table: "dossier_steps",
                columns: new[] { "dossier_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_due_at",
                table: "dossiers",
                column: "due_at",
                filter: "ended_at > due_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_ended_at",
                table: "dossiers",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_filed_at",
                table: "dossiers",
                column: "filed_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_group_id",
                table: "dossiers",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_number",
                table: "dossiers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_owner_number",
                table: "dossiers",
                column: "owner_number");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_person_id",
                table: "dossiers",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_received_at",
                table: "dossiers",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_receiving_unit_id_filed_at",
                table: "dossiers",
                columns: new[] { "receiving_unit_id", "filed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_receiving_unit_id_status_received_at",
                table: "dossiers",
                columns: new[] { "receiving_unit_id", "status", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_returning_unit_id_status_ended_at",
                table: "dossiers",
                columns: new[] { "returning_unit_id", "status", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_tracking_code",
                table: "dossiers",
                column: "tracking_code",
                filter: "number IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_unit_id_filed_at",
                table: "dossiers",
                columns: new[] { "unit_id", "filed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_unit_id_receiving_unit_id",
                table: "dossiers",
                columns: new[] { "unit_id", "receiving_unit_id" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_unit_id_status_due_at",
                table: "dossiers",
                columns: new[] { "unit_id", "status", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_texts_draft_id_number",
                table: "draft_texts",
                columns: new[] { "draft_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_subscriptions_person_id",
                table: "event_subscriptions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_members_after_id",
                table: "group_members",
                column: "after_id",
                filter: "after_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_group_members_dossier_id",
                table: "group_members",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_group_members_group_id",
                table: "group_members",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_lines_dossier_id_to_unit_id",
                table: "hand_over_lines",
                columns: new[] { "dossier_id", "to_unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_lines_list_id",
                table: "hand_over_lines",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_lists_from_unit_id_made_at",
                table: "hand_over_lists",
                columns: new[] { "from_unit_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_lists_to_unit_id_made_at",
                table: "hand_over_lists",
                columns: new[] { "to_unit_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_issues_key",
                table: "payment_issues",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_issues_order_id",
                table: "payment_issues",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_issues_unit_id_at",
                table: "payment_issues",
                columns: new[] { "unit_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_code",
                table: "payment_orders",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_dossier_id",
                table: "payment_orders",
                column: "dossier_id",
                filter: "dossier_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_group_id",
                table: "payment_orders",
                column: "group_id",
                filter: "group_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_number",
                table: "payment_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_open_for",
                table: "payment_orders",
                column: "open_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_state_answered_at",
                table: "payment_orders",
                columns: new[] { "state", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_transaction_number",
                table: "payment_orders",
                column: "transaction_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_orders_unit_id_made_at",
                table: "payment_orders",
                columns: new[] { "unit_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_portal_messages_at",
                table: "portal_messages",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_portal_messages_dossier_id_status",
                table: "portal_messages",
                columns: new[] { "dossier_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_portal_messages_state_at",
                table: "portal_messages",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_queue_tickets_unit_id_day_number",
                table: "queue_tickets",
                columns: new[] { "unit_id", "day", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_result_drafts_dossier_id",
                table: "result_drafts",
                column: "dossier_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cash_days");

            migrationBuilder.DropTable(
                name: "dossier_duties");

            migrationBuilder.DropTable(
                name: "dossier_fees");

            migrationBuilder.DropTable(
                name: "dossier_letters");

            migrationBuilder.DropTable(
                name: "dossier_papers");

            migrationBuilder.DropTable(
                name: "dossier_ratings");

            migrationBuilder.DropTable(
                name: "dossier_steps");

            migrationBuilder.DropTable(
                name: "dossier_tallies");

            migrationBuilder.DropTable(
                name: "draft_texts");

            migrationBuilder.DropTable(
                name: "event_subscriptions");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "hand_over_lines");

            migrationBuilder.DropTable(
                name: "payment_issues");

            migrationBuilder.DropTable(
                name: "portal_messages");

            migrationBuilder.DropTable(
                name: "portal_received");

            migrationBuilder.DropTable(
                name: "queue_tickets");

            migrationBuilder.DropTable(
                name: "simulated_payments");

            migrationBuilder.DropTable(
                name: "result_drafts");

            migrationBuilder.DropTable(
                name: "hand_over_lists");

            migrationBuilder.DropTable(
                name: "payment_orders");

            migrationBuilder.DropTable(
                name: "dossiers");

            migrationBuilder.DropTable(
                name: "dossier_groups");
        }
    }
}
