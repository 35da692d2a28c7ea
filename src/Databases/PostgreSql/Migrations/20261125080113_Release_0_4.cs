using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThongSuot.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Release_0_4 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_tasks_person_id_due_at",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_process_id_element_ended_at",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_seat_id_due_at",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_unit_id_due_at",
                table: "case_tasks");

            migrationBuilder.CreateTable(
                name: "process_starts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    process_id = table.Column<Guid>(type: "uuid", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    again = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_process_starts", x => x.id);
                    table.ForeignKey(
                        name: "fk_process_starts_processes_process_id",
                        column: x => x.process_id,
                        principalTable: "processes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_ended_at",
                table: "case_tasks",
                column: "ended_at",
                filter: "ended_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_person_id_due_at_is_paused",
                table: "case_tasks",
                columns: new[] { "person_id", "due_at", "is_paused" },
                filter: "ended_at IS NULL AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_seat_id_due_at_is_paused",
                table: "case_tasks",
                columns: new[] { "seat_id", "due_at", "is_paused" },
                filter: "ended_at IS NULL AND person_id IS NULL AND seat_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_unit_id_due_at",
                table: "case_tasks",
                columns: new[] { "unit_id", "due_at" },
                filter: "ended_at IS NULL AND person_id IS NULL AND seat_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_unit_id_due_at_is_paused_confidentiality_field",
                table: "case_tasks",
                columns: new[] { "unit_id", "due_at", "is_paused", "confidentiality", "field" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_starts_message",
                table: "process_starts",
                column: "message",
                filter: "message IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_starts_next_at",
                table: "process_starts",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_starts_process_id_element",
                table: "process_starts",
                columns: new[] { "process_id", "element" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "process_starts");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_ended_at",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_person_id_due_at_is_paused",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_seat_id_due_at_is_paused",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_unit_id_due_at",
                table: "case_tasks");

            migrationBuilder.DropIndex(
                name: "ix_case_tasks_unit_id_due_at_is_paused_confidentiality_field",
                table: "case_tasks");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_person_id_due_at",
                table: "case_tasks",
                columns: new[] { "person_id", "due_at" },
                filter: "ended_at IS NULL AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_process_id_element_ended_at",
                table: "case_tasks",
                columns: new[] { "process_id", "element", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_seat_id_due_at",
                table: "case_tasks",
                columns: new[] { "seat_id", "due_at" },
                filter: "ended_at IS NULL AND person_id IS NULL AND seat_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_tasks_unit_id_due_at",
                table: "case_tasks",
                columns: new[] { "unit_id", "due_at" },
                filter: "ended_at IS NULL");
        }
    }
}
